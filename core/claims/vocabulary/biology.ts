import { readEntries } from './entry.ts';

/** Body, brain and genes. */
export const biology = readEntries(
  'biology',
  `
HPA axis activity | HPA axis; hypothalamic-pituitary-adrenal axis; HPA axis reactivity; HPA axis dysregulation; hypothalamic pituitary adrenal axis activity | 下丘脑-垂体-肾上腺轴; HPA轴
cortisol | cortisol secretion; salivary cortisol; hair cortisol; cortisol awakening response; glucocorticoid; evening cortisol; morning cortisol; cortisol reactivity | 皮质醇; 唾液皮质醇; 糖皮质激素
inflammation | systemic inflammation; inflammatory marker; low-grade inflammation; inflammatory cytokine; proinflammatory cytokine; pro-inflammatory cytokine; peripheral inflammation; immune activation; chronic inflammation; inflammatory response | 炎症; 炎症反应; 炎症因子; 系统性炎症
neuroinflammation | microglial activation; brain inflammation; microglia activation | 神经炎症; 小胶质细胞激活
C-reactive protein | CRP; high-sensitivity C-reactive protein; hs-CRP | C反应蛋白
interleukin-6 | IL-6; interleukin 6 | 白细胞介素-6
tumor necrosis factor alpha | TNF-alpha; TNF-α; tumour necrosis factor | 肿瘤坏死因子
brain-derived neurotrophic factor | BDNF; brain derived neurotrophic factor; serum BDNF | 脑源性神经营养因子
neuroplasticity | synaptic plasticity; brain plasticity | 神经可塑性; 突触可塑性
neurogenesis | hippocampal neurogenesis; adult neurogenesis | 神经发生; 海马神经发生
serotonin | 5-HT; serotonergic function; serotonin transmission; serotonergic neurotransmission | 血清素; 5-羟色胺
serotonin transporter gene | 5-HTTLPR; SLC6A4 | 5-羟色胺转运体基因
dopamine | dopaminergic function; dopamine release; dopamine transmission; striatal dopamine; dopamine signalling | 多巴胺
noradrenaline | norepinephrine; noradrenergic activity | 去甲肾上腺素
GABA | gamma-aminobutyric acid; GABAergic inhibition | γ-氨基丁酸
glutamate | glutamatergic transmission; NMDA receptor; NMDA receptor hypofunction | 谷氨酸
oxytocin | intranasal oxytocin | 催产素
endogenous opioids | endorphin; opioid system | 内源性阿片
endocannabinoids | endocannabinoid system; anandamide | 内源性大麻素
estrogen | oestrogen; estradiol; oestradiol | 雌激素; 雌二醇
testosterone | androgen | 睾酮
progesterone | allopregnanolone | 孕酮
thyroid function | hypothyroidism; thyroid hormone | 甲状腺功能
melatonin secretion | endogenous melatonin; dim light melatonin onset; DLMO; melatonin suppression | 褪黑素分泌
circadian rhythm | circadian disruption; circadian misalignment; circadian phase; circadian rhythm disturbance; body clock; circadian dysregulation | 昼夜节律; 昼夜节律紊乱; 生物钟 | RDoC:Circadian Rhythms
REM sleep | rapid eye movement sleep; REM density; REM sleep instability; REM sleep fragmentation | 快速眼动睡眠
slow-wave sleep | slow wave sleep; deep sleep; slow wave activity; N3 sleep; NREM sleep; slow-wave activity | 慢波睡眠; 深睡眠
sleep homeostasis | sleep pressure; homeostatic sleep drive | 睡眠稳态
amygdala reactivity | amygdala; amygdala activity; amygdala activation; amygdala response | 杏仁核反应; 杏仁核
prefrontal cortex activity | prefrontal cortex; prefrontal activation; medial prefrontal cortex; dorsolateral prefrontal cortex; DLPFC; prefrontal control | 前额叶; 前额叶皮层
hippocampal volume | hippocampus; hippocampal atrophy | 海马体积; 海马
anterior cingulate cortex | ACC; anterior cingulate activity | 前扣带回
insula activity | insula; anterior insula | 岛叶
striatal activity | striatum; ventral striatum; nucleus accumbens; ventral striatal activation | 纹状体; 伏隔核
default mode network | default mode network connectivity; DMN; default-mode network; DMN connectivity | 默认模式网络; 默认网络
salience network | salience network connectivity | 突显网络
functional connectivity | brain connectivity; amygdala-prefrontal connectivity; resting-state connectivity | 功能连接
cortical thickness | cortical thinning; grey matter volume; gray matter volume; brain volume | 皮层厚度; 灰质体积
white matter integrity | white matter; fractional anisotropy | 白质完整性
autonomic function | autonomic nervous system; sympathetic activation; sympathetic activity; parasympathetic activity; autonomic dysfunction | 自主神经功能; 交感神经
heart rate variability | HRV; vagal tone; respiratory sinus arrhythmia | 心率变异性; 迷走神经张力
heart rate | resting heart rate | 心率
blood pressure | systolic blood pressure; diastolic blood pressure; mean blood pressure | 血压; 收缩压
body mass index | BMI; body weight | 体质指数; 身体质量指数; 体重指数
insulin resistance | insulin sensitivity; glucose metabolism | 胰岛素抵抗
gut microbiota | gut microbiome; intestinal microbiota; gut dysbiosis; microbiota-gut-brain axis; gut-brain axis | 肠道菌群; 肠道微生物
oxidative stress | mitochondrial dysfunction; reactive oxygen species | 氧化应激
telomere length | telomere shortening; telomere attrition | 端粒长度
epigenetic aging | epigenetic age acceleration; DNA methylation; biological aging; epigenetic ageing | 表观遗传衰老; DNA甲基化
vitamin D level | vitamin D deficiency; serum vitamin D; 25-hydroxyvitamin D; low vitamin D | 维生素D水平; 维生素D缺乏
iron deficiency | low ferritin; serum ferritin; iron deficiency anemia | 缺铁; 铁缺乏
amyloid burden | amyloid-beta; beta-amyloid; amyloid deposition; amyloid plaque | β-淀粉样蛋白; 淀粉样蛋白沉积
tau pathology | phosphorylated tau; tau accumulation | tau蛋白
APOE4 | APOE ε4; apolipoprotein E4; APOE e4 carrier | 载脂蛋白E4
puberty | pubertal timing; early puberty; pubertal development | 青春期; 青春期发育
menopause | menopausal transition; perimenopause | 绝经; 更年期
pregnancy | | 妊娠; 怀孕
hot flashes | hot flushes; vasomotor symptom | 潮热
`,
);

/** What happens to people, and where they live. */
export const environment = readEntries(
  'environment',
  `
stress | psychological stress; perceived stress; chronic stress; daily stress; stress exposure; mental stress; stressor; psychosocial stress; stressful experience; stress level; academic stress | 压力; 心理压力; 应激; 慢性应激; 知觉压力
stressful life events | life event; stressful life event; negative life event; adverse life event; life stress | 生活事件; 负性生活事件; 应激性生活事件
work stress | job stress; occupational stress; job strain; workload; work overload; job demands | 工作压力; 职业压力; 工作负荷
childhood adversity | adverse childhood experience; childhood maltreatment; early life stress; ACEs; early adversity; childhood trauma; early life adversity; child maltreatment; child abuse; childhood abuse; early-life stress; childhood abuse and neglect | 童年逆境; 童年创伤; 儿童期虐待; 早期逆境; 童年期虐待
childhood neglect | emotional neglect; physical neglect | 童年忽视; 情感忽视
emotional abuse | psychological abuse; childhood emotional abuse | 情感虐待
physical abuse | childhood physical abuse; corporal punishment | 躯体虐待
sexual abuse | childhood sexual abuse; sexual assault; sexual violence; rape | 性虐待; 性侵
trauma | trauma exposure; traumatic event; traumatic experience; psychological trauma; cumulative trauma | 创伤; 创伤暴露; 创伤事件; 创伤经历
combat exposure | war exposure; combat; exposure to war | 战斗暴露; 战争暴露
intimate partner violence | domestic violence; partner violence; IPV | 亲密伴侣暴力; 家庭暴力
bullying victimization | bullying; peer victimization; being bullied; bullying victimisation; peer victimisation | 被欺凌; 校园欺凌; 同伴侵害; 受欺凌
cyberbullying | cyberbullying victimization; online harassment; cyberbullying victimisation | 网络欺凌
discrimination | racial discrimination; racism; perceived discrimination; minority stress | 歧视; 知觉歧视; 少数群体压力
loneliness | perceived social isolation; lonely feeling; feeling lonely | 孤独; 孤独感
social isolation | isolation; lack of social contact; living alone; objective isolation | 社会隔离; 社交隔离; 独居
social support | perceived social support; emotional support; family support; friend support; peer acceptance | 社会支持; 领悟社会支持
social rejection | ostracism; social exclusion; peer rejection; interpersonal rejection | 社会排斥; 同伴拒绝
interpersonal conflict | family conflict; marital conflict; parental conflict; interparental conflict; relationship conflict; interpersonal stress | 人际冲突; 家庭冲突; 父母冲突
parental mental illness | parental depression; parental psychopathology; maternal psychopathology | 父母精神疾病; 父母抑郁
parental divorce | family breakdown; parental separation; divorce | 父母离异; 离婚
family functioning | family cohesion; family environment; family dysfunction | 家庭功能; 家庭环境
caregiving burden | caregiver burden; caregiver strain; carer burden; caregiving strain | 照护负担; 照料者负担
poverty | low income; financial strain; economic hardship; food insecurity; socioeconomic disadvantage; financial stress; deprivation | 贫困; 经济困难; 食物不安全
socioeconomic status | SES; income; education; educational attainment; education level; income inequality; parental education | 社会经济地位; 收入; 受教育程度
unemployment | job loss; job insecurity; being unemployed | 失业
housing instability | homelessness; eviction | 无家可归; 居住不稳定
urbanicity | urban living; urban residence; urban upbringing | 城市化; 城市生活
migration | immigration; refugee status; migrant status; forced displacement | 移民; 迁移; 难民
green space | exposure to nature; nature exposure; natural environment; urban green space | 绿地; 自然接触
air pollution | particulate matter; PM2.5; air pollution exposure | 空气污染
noise | noise exposure; traffic noise; environmental noise | 噪声; 噪音暴露
light exposure at night | evening light exposure; artificial light at night; light at night; evening light; blue light; blue light exposure; night-time light; nighttime light exposure | 夜间光照; 晚间光照; 蓝光暴露
daylight exposure | daytime light; morning light; sunlight exposure; daylight; natural light | 日光暴露; 日间光照
season | winter; seasonal change | 季节
COVID-19 pandemic | COVID-19; pandemic; lockdown; quarantine; COVID-19 lockdown | 新冠疫情; 新冠肺炎疫情; 隔离
natural disaster | earthquake; disaster exposure | 自然灾害; 地震
prenatal stress | prenatal maternal stress; antenatal stress; maternal stress during pregnancy | 产前应激; 孕期压力
obstetric complications | preterm birth; low birth weight; birth complication | 产科并发症; 早产
prenatal infection | maternal infection; maternal immune activation | 产前感染; 母体免疫激活
school environment | school climate; school connectedness; academic pressure | 学校环境; 学校联结; 学业压力
therapeutic alliance | working alliance; therapeutic relationship | 治疗联盟; 治疗关系
`,
);

/** What is measured at the end. */
export const outcomes = readEntries(
  'outcome',
  `
quality of life | QoL; health-related quality of life; HRQoL; life quality | 生活质量; 生命质量
well-being | subjective well-being; psychological well-being; mental well-being; wellbeing; happiness; emotional well-being | 幸福感; 主观幸福感; 心理健康水平
life satisfaction | satisfaction with life | 生活满意度
mental health | psychological health; mental health status; good mental health; psychological adjustment | 心理健康; 精神健康
physical health | general health; somatic health; self-rated health | 身体健康; 躯体健康
functioning | social functioning; psychosocial functioning; occupational functioning; functional outcome; daily functioning; global functioning | 社会功能; 功能; 心理社会功能
functional impairment | disability; functional disability; psychosocial impairment; impaired functioning; role impairment | 功能损害; 残疾
academic performance | academic achievement; school performance; grade point average; academic success; school achievement | 学业成绩; 学业表现
work performance | work productivity; job performance; productivity; presenteeism | 工作绩效; 工作效率
absenteeism | sick leave; sickness absence; work absence | 缺勤; 病假
job satisfaction | work satisfaction | 工作满意度
employment | return to work | 就业; 重返工作
treatment response | response to treatment; treatment outcome; antidepressant response; therapeutic response | 治疗反应; 治疗效果; 疗效
dropout | treatment dropout; attrition; discontinuation of treatment | 脱落; 治疗中断
hospitalization | psychiatric hospitalization; rehospitalization; hospital admission; readmission; inpatient admission | 住院; 再住院
mortality | all-cause mortality; death; premature death; premature mortality | 死亡率; 死亡; 全因死亡率
recovery | personal recovery; functional recovery | 康复; 恢复
health care use | health care utilization; health care costs; healthcare utilization | 医疗服务利用; 医疗费用
marital satisfaction | relationship satisfaction; relationship quality; marital quality | 婚姻满意度; 关系质量
accidents | accident; traffic accident; falls; injury; driving accident | 事故; 跌倒
side effects | adverse effect; adverse event; adverse drug event; side effect | 副作用; 不良反应
`,
);
